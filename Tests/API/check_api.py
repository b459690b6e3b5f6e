#!/usr/bin/env python3
"""Checks a running server's API against its own OpenAPI document: the document is valid, and every real answer fits its schema.

    Tests/API/check_api.py BASE [COOKIE]        COOKIE is a signed-in person's, as »rygrad=…«
"""
import json
import sys
import urllib.error
import urllib.request

import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

HEADERS = ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"]


class API:
    def __init__(self, base, cookie):
        self.base, self.headers = base.rstrip("/"), {"Cookie": cookie} if cookie else {}
        self.answers = 0
        self.document = yaml.safe_load(self.get("/api/v1/openapi.yaml", "application/yaml")[1])
        validate(self.document)

    def get(self, address, kind="application/json; charset=utf-8", status=200, method="GET", **headers):
        request = urllib.request.Request(self.base + address, method=method, headers=self.headers | headers)
        try:
            with urllib.request.urlopen(request) as answer:
                found, body, given = answer.status, answer.read(), answer.headers
        except urllib.error.HTTPError as error:
            found, body, given = error.code, error.read(), error.headers
        self.answers += 1
        assert found == status, f"{method} {address}: {found} in place of {status}"
        assert status == 304 or given["Content-Type"] == kind, f"{address}: {given['Content-Type']}"
        assert all(given[name] for name in HEADERS), f"{address}: a security header is missing"
        return given, body

    def checked(self, address, schema):
        """The answer, after its schema, its tag and its 304 were checked."""
        headers, body = self.get(address)
        found = json.loads(body)
        self.fits(found, schema, address)
        assert headers["ETag"], f"{address} has no ETag"
        again, nothing = self.get(address, status=304, **{"If-None-Match": headers["ETag"]})
        assert not nothing and again["ETag"] == headers["ETag"], address
        return found

    def fits(self, found, schema, address):
        root = {"$ref": f"#/components/schemas/{schema}", "components": self.document["components"]}
        for error in Draft202012Validator(root).iter_errors(found):
            raise AssertionError(f"{address} does not fit {schema}: {'/'.join(map(str, error.path))}: {error.message[:300]}")

    def problem(self, address, status, method="GET"):
        _, body = self.get(address, "application/problem+json", status, method)
        found = json.loads(body)
        self.fits(found, "Problem", address)
        assert found["status"] == status and found["type"] == "about:blank", found

    def listed(self, address, schema):
        """All items of a list, page by page, each once."""
        items = []
        while address:
            page = self.checked(address, schema)
            items += page["items"]
            address = page["next"]
        ids = [item["id"] for item in items]
        assert ids == sorted(set(ids)), f"{schema}: an item twice, or out of order"
        return items


def main():
    api = API(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
    plans, forums = api.listed("/api/v1/plans", "PlanList"), api.listed("/api/v1/forums", "ForumList")
    assert plans and forums
    for line in plans[:200]:
        plan = api.checked(f"/api/v1/plans/{line['id']}", "Plan")
        assert all(plan.get(key) == line.get(key) for key in ("id", "title", "from", "to", "status", "forum", "parent")), line
    for line in forums[:200]:
        forum = api.checked(f"/api/v1/forums/{line['id']}", "Forum")
        assert "members" not in forum or forum.get("handles-persons", "none") == "none", line
    district = plans[0]["district"]
    assert {plan["district"] for plan in api.listed(f"/api/v1/plans?district={district}", "PlanList")} == {district}
    assert all(plan["from"][:4] <= "2026" <= plan["to"][:4] for plan in api.listed("/api/v1/plans?year=2026", "PlanList"))
    for address in ("/api/v1/plans?after=%21", "/api/v1/plans?year=x", "/api/v1/plans?district=1", "/api/v1/forums?after="):
        api.problem(address, 400)
    for address in ("/api/v1/plans/findes-ikke", "/api/v1/forums/findes-ikke", "/api/v1/plans/%C3%A6", "/api/v2", "/api/"):
        api.problem(address, 404)
    for method in ("POST", "PUT", "DELETE"):
        api.problem("/api/v1/plans", 405, method)
    print(f"API: {api.answers} answers fit the document; {len(plans)} plans, {len(forums)} forums")


if __name__ == "__main__":
    main()
