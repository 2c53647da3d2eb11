package dev.dateline.app;
