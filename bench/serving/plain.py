"""The server that one writes in an afternoon: FastAPI and pydantic as their documentation shows them."""

import os

import joblib
from fastapi import FastAPI
from pydantic import BaseModel, create_model

model = joblib.load(os.environ["MODEL"])
names = [str(name) for name in model.feature_names_in_]
Row = create_model("Row", **{name.replace(" ", "_"): (float, ...) for name in names})


class Request(BaseModel):
    inputs: list[Row]


class Reply(BaseModel):
    predictions: list[int]
    probabilities: list[list[float]]


app = FastAPI()


@app.get("/health")
def health() -> dict[str, bool]:
    return {"ready": True}


@app.post("/predict")
def predict(request: Request) -> Reply:
    rows = [list(row.model_dump().values()) for row in request.inputs]
    return Reply(predictions=model.predict(rows).tolist(), probabilities=model.predict_proba(rows).tolist())
