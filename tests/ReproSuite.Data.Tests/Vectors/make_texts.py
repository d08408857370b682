"""Writes texts.json: what scikit-learn's vectorizers make of a few texts when they are fitted on some of them.

Run with: python3 make_texts.py   (needs numpy and scikit-learn)

Among terms of equal count, scikit-learn cuts where numpy.argsort happens to put them, which depends on NumPy's version; max_features
here is therefore left out, and the cut is given by the vocabulary: the terms of highest count, on a tie those that come first in ordinal order.
"""
import json
import os

import numpy
import sklearn
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

texts = [
    "The cat sat on the mat. The CAT!",
    "A dog, a cat<br /><br />and a mat_1 or 42 mats",
    "It isn't what it was; it's what it wasn't.",
    "",
    "caf\u00e9 \u00c9t\u00e9 na\u00efve stra\u00dfe \u017b\u00f3\u0142w x\u00b2 \u2460\u2461 \u041c\u043e\u0441\u043a\u0432\u0430 \u5317\u4eac \u05d0\u05d1 re\u0301sume\u0301",
    "zebra zebra zebra zebra apple apple apple",
    "I a ! ?",
    "dog dog bird fish",
    "unseen words only here: quokka numbat",
    "the the the and or of",
    "tail\u00a0\u2019tis\u2019 \U0001d400\U0001d401\U0001d402 \U0001f600 \u202frow\u2028line",
]
train = [0, 1, 2, 3, 4, 5, 6, 7, 9, 10]


def vocabulary(limit, stop_words):
    counts = CountVectorizer(stop_words=stop_words)
    matrix = counts.fit_transform([texts[row] for row in train])
    names, totals = counts.get_feature_names_out(), numpy.asarray(matrix.sum(axis=0)).ravel()
    return sorted(names[numpy.argsort(-totals, kind="stable")[:limit]])


def rows(matrix):
    return [[[int(j), float(matrix[i, j])] for j in sorted(matrix[i].indices)] for i in range(matrix.shape[0])]


def case(limit, stop_words):
    terms = vocabulary(limit, stop_words)
    fitted = [texts[row] for row in train]
    kinds = {
        "count": CountVectorizer(vocabulary=terms, stop_words=stop_words),
        "multi-hot": CountVectorizer(vocabulary=terms, stop_words=stop_words, binary=True),
        "tf-idf": TfidfVectorizer(vocabulary=terms, stop_words=stop_words),
    }
    features = {kind: rows(vectorizer.fit(fitted).transform(texts)) for kind, vectorizer in kinds.items()}
    return {"max-features": limit, "stop-words": stop_words or "none", "vocabulary": terms, **features}


vectors = {
    "versions": {"numpy": numpy.__version__, "scikit-learn": sklearn.__version__},
    "texts": texts,
    "train": train,
    "cases": [case(10000, None), case(10000, "english"), case(8, None), case(7, "english")],
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "texts.json"), "w", newline="\n") as file:
    json.dump(vectors, file, indent=None, separators=(", ", ": "))
    file.write("\n")
