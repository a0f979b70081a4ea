#!/usr/bin/env bash
# Measures the language analysis on sample data.
#
#   tests/search/measure.sh FOLDER [PRAKSA]
#
# FOLDER holds score.py and data/ (word families, running text, ekavian pairs; see its README). PRAKSA is the program to
# measure, `praksa` on the path if it is not given. For each sample the number of keys a word has is printed as well:
# every key is a place in the index. The samples belong to others: nothing of them may get into the tables.
set -euo pipefail

folder=${1:?usage: measure.sh FOLDER [PRAKSA]}
praksa=${2:-praksa}
keys=$(mktemp)
trap 'rm -f "$keys"' EXIT

# analyse LANGUAGE < words: writes the keys, prints how many a word has.
analyse() {
    "$praksa" language keys --lang "$1" >"$keys"
    awk -F '\t' '{ keys += NF - 1 } END { printf "%d words, %.2f keys a word: ", NR, keys / NR }' "$keys"
}

score() {
    python3 "$folder/score.py" "$@"
}

for words in "$folder"/data/conflation/*.words.txt; do
    sample=$(basename "$words" .words.txt)
    language=${sample#ud_}
    language=${language%%[0-9-]*}
    echo -n "$sample: "
    analyse "$language" <"$words"
    case $sample in
        ud_*) score ud "${sample#ud_}" "$keys" ;;
        *) score conflation "$sample" "$keys" ;;
    esac
done

echo -n "ekavian: "
cut -f 1,2 "$folder/data/ekavian/pairs_text.tsv" | tr '\t' '\n' | analyse sr
score ekavian "$keys"
