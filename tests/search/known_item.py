#!/usr/bin/env python3
"""Measures how well known pages are found, on sample documents and queries.

    tests/search/known_item.py FOLDER [PRAKSA [VARIANT]]

FOLDER holds score.py and data/ (documents and queries by language). PRAKSA is the program to measure, `praksa` on the
path if it is not given. For each language a site is made of the sample's documents, in a temporary folder: each page has
a title and a language and nothing else. It prints, for each index, kind and variant of queries, how often the right page
comes first (S@1) and among the first ten (S@10); with a VARIANT (`prefix`, `lemma` …) it lists the queries of that
variant whose page does not come first, with its place. The samples belong to others: nothing of them may stay.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# Sample, content language, edition that is searched.
SAMPLES = [("mk", "mk", "mk"), ("sq", "sq", "sq"), ("sr", "sr", "sr"), ("sr-Latn", "sr", "sr-latn"), ("bs", "bs", "bs")]
SITE = """title: { mk: Sample, sq: Sample, sr: Sample, bs: Sample }
description: { mk: Sample, sq: Sample, sr: Sample, bs: Sample }
languages: [mk, sq, sr, sr-latn, bs]
countries: []
"""


def lines(path):
    with open(path, encoding="utf8") as file:
        return [json.loads(line) for line in file if line.strip()]


def plain(text):
    """Running text without signs that Markdown or YAML would take for their own."""
    text = re.sub(r"[\\`*_{}\[\]<>#|~!$^\"]", " ", text)
    return re.sub(r"^\s*([-+=>:]|\d+[.)])+\s*", "", " ".join(text.split()))


def make_site(documents, language, folder):
    """Writes the documents; comes back with the sample's id of each page."""
    pages = folder / "content" / "pages"
    pages.mkdir(parents=True)
    (folder / "content" / "site.yaml").write_text(SITE)
    names = {}
    for at, document in enumerate(documents):
        name = f"d{at}"
        names[name] = document["id"]
        title = plain(document["title"])[:280] or "-"
        body = "\n\n".join(filter(None, map(plain, document["text"].split("\n"))))
        text = f"---\nlanguage: {language}\ntitle: \"{title}\"\n---\n\n{body}\n"
        (pages / f"{name}.md").write_text(text, encoding="utf8")
    return names


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    folder = Path(sys.argv[1])
    praksa = sys.argv[2] if len(sys.argv) > 2 else "praksa"
    variant = sys.argv[3] if len(sys.argv) > 3 else None
    data = folder / "data"
    with tempfile.TemporaryDirectory() as scratch:
        results = Path(scratch) / "results.jsonl"
        missed = []
        for sample, language, edition in SAMPLES:
            site = Path(scratch) / sample
            names = make_site(lines(data / "docs" / f"{sample}.jsonl"), language, site)
            queries = [query for path in sorted((data / "queries").glob("*.jsonl")) for query in lines(path)]
            own = [query for query in queries if query["index"] == sample]
            asked = "".join(json.dumps({"qid": query["qid"], "query": query["query"]}) + "\n" for query in own)
            command = [praksa, "search", "--batch", "--lang", edition, "--site", str(site)]
            answer = subprocess.run(command, input=asked, capture_output=True, text=True, encoding="utf8")
            if answer.returncode != 0:
                sys.exit(answer.stdout + answer.stderr)
            with open(results, "a", encoding="utf8") as file:
                for line in answer.stdout.splitlines():
                    found = json.loads(line)
                    found["results"] = [names[name] for name in found["results"]]
                    file.write(json.dumps(found) + "\n")
                    query = next(query for query in own if query["qid"] == found["qid"])
                    right = [at for at, name in enumerate(found["results"], 1) if name in query["expected"]]
                    if query["variant"] == variant and right[:1] != [1]:
                        place = right[0] if right else "–"
                        missed.append(f"{sample} {query['kind']} {place}: {query['query']} → {query['expected']}")
        subprocess.run([sys.executable, str(folder / "score.py"), "search", str(results)], check=True)
        print(*missed, sep="\n")


if __name__ == "__main__":
    main()
