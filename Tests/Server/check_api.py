"""The public interface: its document is valid OpenAPI 3.1, and real answers are what the document says."""
import json

import jsonschema
import yaml
from openapi_spec_validator import validate


def problems(browser, signed_in):
    """What does not hold, as sentences; none where all is well."""
    document = yaml.safe_load(browser.get("/api/v1/openapi.yaml").text)
    validate(document)
    found = []

    def fits(path, schema, who=browser):
        answer = who.get(path)
        if answer.status != 200:
            return found.append(f"{path} answered {answer.status}")
        if not answer.getheader("etag"):
            found.append(f"{path} has no ETag")
        if who.get(path, headers={"If-None-Match": answer.getheader("etag") or ""}).status != 304:
            found.append(f"{path}: the same again is not 304")
        body = json.loads(answer.text)
        try:
            jsonschema.validate(body, {"$ref": f"#/components/schemas/{schema}", "components": document["components"]})
        except jsonschema.ValidationError as error:
            found.append(f"{path}: {error.message[:200]} at {list(error.absolute_path)}")
        return body

    plans, forums = fits("/api/v1/plans", "PlanPage"), fits("/api/v1/forums", "ForumPage")
    for item in plans["items"]:
        plan = fits(f"/api/v1/plans/{item['id']}", "Plan")
        activities = [activity for area in plan["focus-areas"] for activity in area.get("activities", [])]
        for activity in activities:
            if activity.get("status") != activity.get("released", {}).get("status"):
                found.append(f"{item['id']}/{activity['id']} tells a status that is not released")
            if any("person" in action for action in activity.get("actions", [])):
                found.append(f"{item['id']}/{activity['id']} names a person")
        if "records" in plan:
            found.append(f"{item['id']} tells where it is filed")
    for item in forums["items"]:
        forum = fits(f"/api/v1/forums/{item['id']}", "Forum")
        if forum.get("handles-persons", "none") != "none" and forum.get("members"):
            found.append(f"{item['id']} names members")
    address, count = "/api/v1/indicators", 0
    while address:
        page = fits(address, "IndicatorPage")
        for item in page["items"]:
            count += 1
            path = f"/api/v1/indicators/{item['plan']}/{item['id']}"
            _, figures = fits(path, "MeasuredIndicator"), fits(path + "/json-stat", "JSONStat")
            cells = 1
            for size in figures["size"]:
                cells *= size
            if any(not 0 <= int(place) < cells for place in {**figures["value"], **figures.get("status", {})}):
                found.append(f"{path}: a value outside the table")
        address = page["next"]
    if count < 100:
        found.append(f"only {count} indicators")
    judged = json.loads(browser.get("/api/v1/indicators/" + next(item["id"] for item in plans["items"] if item["id"].startswith("syd-og-soenderjylland-") and item["status"] == "published") + "/indbrud-i-beboelse").text)
    if judged["assessment"]["evaluation"]["verdict"] != "no-difference" or len(judged["assessment"]["evaluation"]["towns"]) != 7 or "da" not in judged["assessment"]["change"]["sentence"]:
        found.append(f"the judgement of the burglaries is not told: {judged['assessment']}")
    if any(item["status"] not in ("published", "evaluated", "archived") for item in plans["items"]):
        found.append("a visitor is told of plans that are not published")
    if not any(item["status"] == "draft" for item in fits("/api/v1/plans", "PlanPage", signed_in)["items"]):
        found.append("the secretary is not told of the own draft")
    for path, status in [("/api/v1/plans/findes-ikke", 404), ("/api/v1/findes-ikke", 404), ("/api/v1/plans?after=%22", 400), ("/api/v1/indicators?after=x", 400), ("/api/v1/indicators/findes/ikke", 404)]:
        answer = browser.get(path)
        if answer.status != status or "problem+json" not in (answer.getheader("content-type") or "") or json.loads(answer.text)["status"] != status:
            found.append(f"{path}: {answer.status} {answer.text[:100]}")
    if browser.ask("POST", "/api/v1/plans").status != 405:
        found.append("POST on a list is not 405")
    return found
