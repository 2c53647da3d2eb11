package dev.dateline.local;
