"""Splits the data into a training and a test set, stratified by diagnosis."""

from pathlib import Path

import pandas as pd
import yaml
from sklearn.model_selection import train_test_split


def main() -> None:
    params = yaml.safe_load(Path("params.yaml").read_text())["prepare"]
    frame = pd.read_csv("data/breast-cancer.csv")
    train, test = train_test_split(
        frame,
        test_size=params["test_size"],
        random_state=params["seed"],
        stratify=frame["target"],
    )
    folder = Path("data/prepared")
    folder.mkdir(parents=True, exist_ok=True)
    train.to_csv(folder / "train.csv", index=False)
    test.to_csv(folder / "test.csv", index=False)


if __name__ == "__main__":
    main()
