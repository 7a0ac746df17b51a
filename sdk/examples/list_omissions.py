"""Which statements each outlet left out, with nothing but requests."""

import requests

QUERY = """
query($story: String!) {
  story(slug: $story) {
    coverage {
      outlets {
        outlet { name }
        omissions(first: 100) { nodes { text speaker { name } } }
      }
    }
  }
}
"""

response = requests.post(
    "http://127.0.0.1:4000/graphql",
    json={"query": QUERY, "variables": {"story": "nato-expels-russian-diplomats"}},
    timeout=10,
)
response.raise_for_status()
answer = response.json()
if "errors" in answer:
    raise SystemExit(answer["errors"][0]["message"])

for covered in answer["data"]["story"]["coverage"]["outlets"]:
    for statement in covered["omissions"]["nodes"]:
        print(f"{covered['outlet']['name']} left out {statement['speaker']['name']}: {statement['text']}")
