#!/usr/bin/env python3
"""Counts the places of an annotated article that got their right country: places.py GOLD.tsv OUT.jsonl CLDR-en.tsv

GOLD: start end type surface canonical English name, offsets in code points; a place that is no country and no city of
CLDR's, such as a peninsula, is right without one. Python 3 standard library only.
"""
import json
import sys


def countries(path):
    with open(path, encoding='utf-8') as rows:
        cells = [row.rstrip('\n').split('\t') for row in rows if not row.startswith('#')]
    return {name: None if country == '-' else country for _, country, name in cells}


def main(gold, out, cldr):
    known = countries(cldr)
    with open(out, encoding='utf-8') as lines:
        record = json.loads(next(lines))
    found = {(m['start'], m['end']): e.get('country')
             for e in record['entities']['items'] if e['type'] == 'LOCATION' for m in e['mentions']}
    right = total = 0
    for row in open(gold, encoding='utf-8'):
        start, end, kind, surface, name = row.rstrip('\n').split('\t')
        if kind == 'LOC':
            total += 1
            span = (int(start), int(end))
            right += span in found and found[span] == known.get(name)
    print(f'places with the right country: {right} of {total}')


main(*sys.argv[1:])
