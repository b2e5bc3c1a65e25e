"""Writes scikit-learn's bundled breast cancer data to the CSV that DVC tracks. Run once."""

from pathlib import Path

from sklearn.datasets import load_breast_cancer

if __name__ == "__main__":
    frame = load_breast_cancer(as_frame=True).frame
    frame.to_csv(Path("data/breast-cancer.csv"), index=False)
