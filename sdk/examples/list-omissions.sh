#!/bin/sh
# Which statements each outlet left out, with nothing but curl: prints the API's JSON.
curl --silent --show-error --fail-with-body http://127.0.0.1:4000/graphql \
  --header 'content-type: application/json' \
  --data @- <<'JSON'
{
  "query": "query($story: String!) { story(slug: $story) { coverage { outlets { outlet { name } omissions(first: 100) { nodes { text speaker { name } } } } } } }",
  "variables": { "story": "nato-expels-russian-diplomats" }
}
JSON
