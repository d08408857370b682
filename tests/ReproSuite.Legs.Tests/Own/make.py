"""Writes the files of the own-data suites with NumPy and Pillow. Run: python3 make.py"""
import os

import numpy
from PIL import Image

os.chdir(os.path.dirname(os.path.abspath(__file__)))
random = numpy.random.RandomState(26)


def table(name, rows):
    with open(name, "w") as output:
        output.write("width,colour,height,kind\n")
        for row in range(rows):
            kind = row % 3
            colour = ["red", "blue", "white"][(kind + random.randint(2)) % 3]
            output.write(f"{kind + random.normal():.4f},{colour},{1e-3 * random.normal() - kind:.5e},{kind + 9}\n")


table("flowers.csv", 48)
table("flowers-test.csv", 12)

labels = {part: numpy.arange(rows, dtype=numpy.int64) % 2 for part, rows in (("train", 40), ("test", 10))}
numpy.savez_compressed(
    "arrays.npz",
    x_train=(random.uniform(0, 200, (40, 3, 3)) + 50 * labels["train"][:, None, None]).astype(numpy.uint8), y_train=labels["train"],
    x_test=(random.uniform(0, 200, (10, 3, 3)) + 50 * labels["test"][:, None, None]).astype(numpy.uint8), y_test=labels["test"])

for part, rows in (("train", 8), ("test", 3)):
    for label, name in enumerate(["cat", "dog"]):
        os.makedirs(f"images/{part}/{name}", exist_ok=True)
        for row in range(rows):
            pixels = (random.uniform(0, 150, (5, 5, 3)) + 100 * label).astype(numpy.uint8)
            Image.fromarray(pixels).save(f"images/{part}/{name}/{row}.{'png' if row % 2 else 'jpg'}")
