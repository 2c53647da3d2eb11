package dev.dateline.benchmarks;
