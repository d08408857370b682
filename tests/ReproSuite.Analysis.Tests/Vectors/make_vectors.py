"""Writes scipy.json: statistics of a second data set, computed by other routes than the tool's.

Run: python3 make_vectors.py   (needs numpy and scipy; the versions are written into the file)
"""
import itertools
import json
import pathlib

import numpy as np
import scipy
from scipy import integrate, optimize, stats

FOLDS, SEEDS, ROPE = 4, 5, 0.01


def significant(x):
    return None if x is None else float(np.format_float_scientific(x, 14))


def components(y):
    """Mean squares from least-squares fits of the additive model, not from cell-mean formulas."""
    k, s = y.shape
    fold = np.kron(np.eye(k), np.ones((s, 1)))
    seed = np.kron(np.ones((k, 1)), np.eye(s))
    one = np.ones((k * s, 1))

    def residual(*parts):
        x = np.hstack(parts)
        return np.sum((y.ravel() - x @ np.linalg.lstsq(x, y.ravel(), rcond=None)[0]) ** 2)

    total, both = residual(one), residual(one, fold, seed)
    msf = (total - residual(one, fold)) / (k - 1)
    mss = (total - residual(one, seed)) / (s - 1)
    mse = both / ((k - 1) * (s - 1))
    bracket = msf + mss - mse
    nu = bracket**2 / (msf**2 / (k - 1) + mss**2 / (s - 1) + mse**2 / ((k - 1) * (s - 1)))
    assert bracket > 0 and nu >= 1
    error = np.sqrt(bracket / (k * s))
    low, high = stats.t.interval(0.95, nu, y.mean(), error)
    return dict(ms_fold=msf, ms_seed=mss, ms_error=mse, se=error, df=nu, low=low, high=high)


def corrected(d, ratio):
    n = len(d)
    scale = np.sqrt((1 / n + ratio) * np.var(d, ddof=1))
    posterior = stats.t(n - 1, d.mean(), scale)
    below = integrate.quad(posterior.pdf, -np.inf, -ROPE, epsabs=1e-14, epsrel=1e-12)[0]
    inside = integrate.quad(posterior.pdf, -ROPE, ROPE, epsabs=1e-14, epsrel=1e-12)[0]
    above = integrate.quad(posterior.pdf, ROPE, np.inf, epsabs=1e-14, epsrel=1e-12)[0]
    quantile = lambda p: optimize.brentq(lambda t: stats.t.cdf(t, n - 1) - p, 0, 1e3, xtol=1e-13)
    return dict(
        mean=d.mean(), se=scale, p=2 * stats.t.sf(abs(d.mean() / scale), n - 1),
        low=posterior.ppf(0.025), high=posterior.ppf(0.975),
        below=below, inside=inside, above=above, mde=(quantile(0.975) + quantile(0.8)) * scale)


def holm(p):
    """By closed testing: the largest Bonferroni p over every intersection that contains the hypothesis."""
    m = range(len(p))
    subsets = [c for r in m for c in itertools.combinations(m, r + 1)]
    return [max(min(1, len(c) * min(p[j] for j in c)) for c in subsets if i in c) for i in m]


def rounded(value):
    if isinstance(value, dict):
        return {k: rounded(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(v) for v in value]
    return significant(value) if isinstance(value, float) else value


rng = np.random.default_rng(20240229)
folds = rng.normal(0, 0.02, (FOLDS, 1))
seeds = rng.normal(0, 0.008, (1, SEEDS))
variants = {
    name: np.round(shift + folds + seeds + rng.normal(0, 0.006, (FOLDS, SEEDS)) + rng.normal(0, 0.004, (FOLDS, 1)), 6)
    for name, shift in dict(base=0.70, up=0.73, near=0.705, down=0.66, wide=0.71).items()
}
contrasts = {n: (variants[n] - variants["base"]) for n in variants if n != "base"}
over_folds = {n: corrected(d.mean(axis=1), 1 / (FOLDS - 1)) for n, d in contrasts.items()}
over_seeds = {n: corrected(d[0], 0) for n, d in contrasts.items()}
for n, d in contrasts.items():
    paired = stats.ttest_rel(variants[n][0], variants["base"][0])
    assert abs(paired.pvalue - over_seeds[n]["p"]) < 1e-12

document = dict(
    header=dict(script="make_vectors.py", numpy=np.__version__, scipy=scipy.__version__),
    folds=FOLDS, seeds=SEEDS, rope=ROPE,
    variants={n: y.ravel().tolist() for n, y in variants.items()},
    crossed={n: components(y) for n, y in variants.items()},
    over_folds=over_folds, over_seeds=over_seeds,
    holm=dict(zip(contrasts, holm([c["p"] for c in over_folds.values()]))),
    student_cdf=[[t, df, stats.t.cdf(t, df)] for df in (1, 1.73, 2, 3.5, 4, 14, 99, 2500.5) for t in (-30.0, -8.5, -2.0, -0.3, 0.0, 0.7, 1.96, 5.0)],
    student_quantile=[[p, df, stats.t.ppf(p, df)] for df in (1, 1.73, 2, 3.5, 4, 14, 99, 2500.5) for p in (0.8, 0.95, 0.975)],
)
pathlib.Path(__file__).with_name("scipy.json").write_text(json.dumps(rounded(document), indent=1) + "\n", encoding="utf-8")
