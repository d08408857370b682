"""Writes imdb.json: figures of the real IMDB reviews and of scikit-learn's vectorizers on them, straight from the definitions in docs/data.md.

Run with: python3 make_imdb.py ARCHIVE   (aclImdb_v1.tar.gz, upstream's or repacked; needs numpy and scikit-learn)

The first 5,000 training rows validate, the other 20,000 train. Vocabularies are cut as in make_texts.py.
"""
import hashlib
import json
import os
import struct
import sys
import tarfile

import numpy
import sklearn
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

rows = {"train": [], "test": []}
with tarfile.open(sys.argv[1], "r|gz") as archive:
    for entry in archive:
        parts = entry.name.split("/")
        if entry.isfile() and len(parts) == 4 and parts[2] in ("neg", "pos"):
            text = archive.extractfile(entry).read()
            rows[parts[1]].append((hashlib.sha256(entry.name.encode()).digest(), ["neg", "pos"].index(parts[2]), text))
for part in rows.values():
    part.sort()
every = rows["train"] + rows["test"]
texts = [text.decode("utf-8") for _, _, text in every]
fitted = texts[5000:25000]

digest = hashlib.sha256(b"repro-text-v1\n" + struct.pack("<3i", 2, len(rows["train"]), len(rows["test"])))
digest.update(struct.pack("<50000i", *[label for _, label, _ in every]))
digest.update(struct.pack("<50000i", *[len(text) for _, _, text in every]))
for _, _, text in every:
    digest.update(text)


def vocabulary(limit, stop_words):
    counts = CountVectorizer(stop_words=stop_words)
    matrix = counts.fit_transform(fitted)
    names, totals = counts.get_feature_names_out(), numpy.asarray(matrix.sum(axis=0)).ravel()
    return sorted(names[numpy.argsort(-totals, kind="stable")[:limit]])


def figures(kind, stop_words, chosen):
    terms = vocabulary(10000, stop_words)
    options = {"vocabulary": terms, "stop_words": stop_words}
    vectorizer = {
        "count": lambda: CountVectorizer(**options),
        "multi-hot": lambda: CountVectorizer(**options, binary=True),
        "tf-idf": lambda: TfidfVectorizer(**options),
    }[kind]()
    matrix = vectorizer.fit(fitted).transform(texts)
    matrix.sort_indices()
    return {
        "kind": kind,
        "stop-words": stop_words or "none",
        "vocabulary": hashlib.sha256("\n".join(terms).encode()).hexdigest(),
        "elements": int(matrix.nnz),
        "sum": float(matrix.sum()),
        "columns": hashlib.sha256(matrix.indptr.astype("<i4").tobytes() + matrix.indices.astype("<i4").tobytes()).hexdigest(),
        "rows": {str(row): [[int(j), float(v)] for j, v in zip(matrix[row].indices, matrix[row].data)] for row in chosen},
    }


vectors = {
    "versions": {"numpy": numpy.__version__, "scikit-learn": sklearn.__version__},
    "digest": digest.hexdigest(),
    "positive-in-first-10000": sum(label for _, label, _ in rows["train"][:10000]),
    "cases": [figures("tf-idf", "english", [0, 5000, 49999]), figures("multi-hot", None, []), figures("count", "english", [25000])],
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "imdb.json"), "w", newline="\n") as file:
    json.dump(vectors, file)
    file.write("\n")
