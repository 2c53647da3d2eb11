package dev.dateline.streams;
