#!/usr/bin/env bash
# Deletes the cluster of an environment. Refuses a cluster that this repository did not make, and while load balancers of its
# Services and Ingresses exist, because AWS would keep them, and their price, without the cluster.
# Usage: ENVIRONMENT=dev CONFIRMATION=<name of the cluster> bash scripts/delete-cluster.sh
set -euo pipefail

config="clusters/${ENVIRONMENT:?is the folder below clusters/}/eksctl.yaml"
name="$(yq --exit-status '.metadata.name' "${config}")"
declared_source="$(yq '.metadata.tags["backstage-eks.io/source"] // ""' "${config}")"
AWS_REGION="$(yq --exit-status '.metadata.region' "${config}")"
export AWS_REGION

say() {
  echo "$*"
  echo "- $*" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
}

stop() {
  echo "::error::$*"
  say "Nothing was deleted: $*"
  exit 1
}

if [[ "${CONFIRMATION:-}" != "${name}" ]]; then
  stop "type the name of the cluster, \`${name}\`, to confirm."
fi

cluster="$(aws eks describe-cluster --name "${name}" --output json)"
theirs="$(yq '.cluster.tags["backstage-eks.io/source"] // ""' <<< "${cluster}")"
if [[ -z "${declared_source}" || "${theirs}" != "${declared_source}" ]]; then
  stop "this repository did not make the cluster \`${name}\` (its source is \"${theirs}\"). Delete it where it was made."
fi

KUBECONFIG="$(mktemp)"
export KUBECONFIG
trap 'rm -f "${KUBECONFIG}"' EXIT
aws eks update-kubeconfig --name "${name}" --kubeconfig "${KUBECONFIG}" > /dev/null

# A failure to look is not "none": it ends the run.
services="$(kubectl get services --all-namespaces \
  --output 'jsonpath={range .items[?(@.spec.type=="LoadBalancer")]}{.metadata.namespace}/{.metadata.name} {end}')"
ingresses="$(kubectl get ingresses --all-namespaces \
  --output 'jsonpath={range .items[*]}{.metadata.namespace}/{.metadata.name} {end}')"
if [[ -n "${services}${ingresses}" ]]; then
  stop "delete these first, and wait until their load balancers are gone: ${services}${ingresses}"
fi

say "Deleting \`${name}\` in ${AWS_REGION}."
eksctl delete cluster --config-file "${config}" --wait
say "\`${name}\` is deleted. Remove \`clusters/${ENVIRONMENT}\` and its two workflows, or the next run creates it anew."
