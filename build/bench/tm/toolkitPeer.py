"""Translate Toolkit's matcher over all segments in memory, as its tools use it."""

import os
import sys
import time

from translate.search import match
from translate.storage import po


def lines(name):
    with open(os.path.join(sys.argv[1], name), encoding="utf8") as file:
        return file.read().split("\n")


store = po.pofile()
for text in lines("segments.txt"):
    unit = po.pounit(text)
    unit.target = text
    store.addunit(unit)
matcher = match.matcher(store, max_candidates=1, min_similarity=70, max_length=1000)
# ten seconds a look-up at 100,000 segments: two of each kind of query must do
for query in lines("queries.txt")[:8]:
    before = time.process_time()
    found = matcher.matches(query)
    spent = (time.process_time() - before) * 1000
    print(f"{spent}\t{found[0].source if found else ''}", flush=True)
