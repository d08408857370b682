"""Writes scipy_more.json: robust means, rank tests, counts and bootstrap intervals, computed with SciPy or by listing all cases.

Run: python3 make_more_vectors.py   (needs numpy and scipy; the versions are written into the file)
"""
import itertools
import json
import pathlib

import numpy as np
import scipy
from scipy import stats

rng = np.random.default_rng(20240301)
z = stats.norm.ppf(0.975)


def signed_rank(d):
    """By listing every pattern of signs; where SciPy is exact (no ties, no zeros) it must agree."""
    d = np.asarray(d, float)
    kept = d[d != 0]
    ranks = stats.rankdata(abs(kept))
    w = min(ranks[kept > 0].sum(), ranks[kept < 0].sum())
    sums = np.array([np.dot(ranks, signs) for signs in itertools.product((0, 1), repeat=len(kept))])
    p = min(1.0, 2 * np.mean(sums <= w))
    if len(set(abs(d))) == len(d) and len(kept) == len(d):
        assert abs(stats.wilcoxon(d, mode="exact").pvalue - p) < 1e-12
    return dict(differences=d.tolist(), statistic=w, p=p)


def mcnemar(b, c):
    exact = stats.binomtest(b, b + c, 0.5).pvalue
    return dict(b=b, c=c, p=exact, midP=2 * stats.binom.cdf(min(b, c), b + c, 0.5) - stats.binom.pmf(min(b, c), b + c, 0.5))


def wilson(hits, count):
    interval = stats.binomtest(hits, count).proportion_ci(0.95, "wilson")
    return dict(hits=hits, count=count, low=interval.low, high=interval.high)


def friedman(blocks):
    chi, p = stats.friedmanchisquare(*blocks.T)
    n, k = blocks.shape
    f = (n - 1) * chi / (n * (k - 1) - chi)
    return dict(blocks=blocks.tolist(), chi=chi, chiP=p, f=f, fp=stats.f.sf(f, k - 1, (k - 1) * (n - 1)))


def critical(k, n):
    cd = lambda alpha: stats.studentized_range.ppf(1 - alpha, k, np.inf) / np.sqrt(2) * np.sqrt(k * (k + 1) / (6 * n))
    return dict(treatments=k, blocks=n, at05=cd(0.05), at10=cd(0.10))


def philox(key, blocks):
    """Philox4x32-10 as in Salmon et al. 2011, counters (block, 0, 0, 0)."""
    m0, m1, w0, w1, mask = 0xD2511F53, 0xCD9E8D57, 0x9E3779B9, 0xBB67AE85, 0xFFFFFFFF
    words = []
    for block in range(blocks):
        c0, c1, c2, c3, k0, k1 = block, 0, 0, 0, *key
        for _ in range(10):
            p0, p1 = m0 * c0, m1 * c2
            c0, c1, c2, c3 = (p1 >> 32) ^ c1 ^ k0, p1 & mask, (p0 >> 32) ^ c3 ^ k1, p0 & mask
            k0, k1 = (k0 + w0) & mask, (k1 + w1) & mask
        words += [c0, c1, c2, c3]
    return words


def bootstrap(x):
    x, n, replicates = np.asarray(x, float), len(x), 2000
    words = np.array(philox((2026, 0), replicates * n // 4 + 1)[: replicates * n], dtype=np.uint64)
    index = ((words * np.uint64(n)) >> np.uint64(32)).astype(int).reshape(replicates, n)
    means = x[index].mean(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    # Ties with the sample's mean are decided on sums of whole numbers, like those of the tool.
    sums = x[index].sum(axis=1)
    z0 = stats.norm.ppf((np.sum(sums < x.sum()) + 0.5 * np.sum(sums == x.sum())) / replicates)
    leave = np.array([np.delete(x, i).mean() for i in range(n)])
    a = stats.skew(leave.mean() - leave) / (6 * np.sqrt(n))
    levels = stats.norm.cdf([z0 + (z0 + q) / (1 - a * (z0 + q)) for q in (-z, z)])
    lower, upper = np.quantile(means, levels)
    return dict(values=x.tolist(), low=low, high=high, acceleratedLow=lower, acceleratedHigh=upper)


def rounded(value):
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(v) for v in value]
    return float(np.format_float_scientific(value, 14)) if isinstance(value, float) else value


pairs = [(rng.integers(0, 9, 7).astype(float), rng.integers(2, 11, 5).astype(float)) for _ in range(4)]
document = dict(
    header=dict(script="make_more_vectors.py", numpy=np.__version__, scipy=scipy.__version__),
    signedRank=[signed_rank(d) for d in (
        rng.normal(0.4, 1, 9), rng.normal(0, 1, 12), rng.integers(-3, 5, 10), rng.integers(-2, 3, 13), [0, 0, 1], [2, -2], [0.5])],
    interquartile=[dict(values=x.tolist(), mean=stats.trim_mean(x, 0.25)) for x in (rng.normal(size=n) for n in (4, 5, 7, 8, 15, 30))],
    superiority=[dict(first=b.tolist(), second=a.tolist(), value=stats.mannwhitneyu(b, a).statistic / (len(a) * len(b))) for b, a in pairs],
    mcNemar=[mcnemar(b, c) for b, c in ((25, 12), (0, 5), (3, 9), (150, 121), (700, 820))],
    wilson=[wilson(h, n) for h, n in ((8814, 10000), (0, 20), (20, 20), (3, 7), (49999, 50000))],
    normal=[[x, stats.norm.cdf(x), stats.norm.pdf(x)] for x in (-6.0, -3.1, -1.0, -0.2, 0.0, 0.7, 1.5, 4.0)],
    friedman=[friedman(rng.normal(size=(n, k)) + np.arange(k) / 2) for n, k in ((6, 3), (10, 4), (8, 6))],
    nemenyi=[critical(k, n) for k in range(2, 11) for n in (5, 14)],
    bootstrap=[bootstrap(x) for x in (rng.integers(-40, 90, 10), rng.integers(0, 200, 15), np.round(rng.exponential(30, 20)))],
)
pathlib.Path(__file__).with_name("scipy_more.json").write_text(json.dumps(rounded(document), indent=1) + "\n", encoding="utf-8")
