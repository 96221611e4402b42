#!/bin/bash
# pre_commit.sh LINT ROOT: the real pre-commit takes the hooks of this repository, lets good templates pass and stops a
# commit of a bad one.
set -eu
lint=$1 root=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work PATH=$work/bin:/usr/bin:/bin PRE_COMMIT_HOME=$work/cache GIT_CONFIG_NOSYSTEM=1
mkdir -p "$work/bin" "$work/hooks"
ln -s "$lint" "$work/bin/followup-lint"
git config --global user.name Jordan
git config --global user.email jordan@example.org
git config --global init.defaultBranch main
pre-commit validate-manifest "$root/.pre-commit-hooks.yaml"
cp "$root/.pre-commit-hooks.yaml" "$work/hooks/"
git -C "$work/hooks" init -q
git -C "$work/hooks" add .
git -C "$work/hooks" commit -qm hooks
cp -r "$root/tests/ci/templates" "$work/repo"
cd "$work/repo"
git init -q
cat >.pre-commit-config.yaml <<TEXT
repos:
  - repo: $work/hooks
    rev: $(git -C "$work/hooks" rev-parse HEAD)
    hooks: [{id: followup-lint}]
TEXT
pre-commit validate-config
pre-commit install >/dev/null
git add .
git commit -qm 'Good templates' || { echo "good templates were stopped"; exit 1; }
printf 'Subject: The role\n\nHi [First name],\n\nI need an answer by Friday.\n\nBest regards,\n[Your name]\n' >templates/bad.mail
git add .
if git commit -qm 'A bad one' >"$work/output" 2>&1; then echo "a bad template was committed"; exit 1; fi
grep -q 'pushy-ultimatum' "$work/output" || { cat "$work/output"; exit 1; }
echo "pre-commit lets good templates pass and stops a bad one"
