package dev.dateline.producer;
