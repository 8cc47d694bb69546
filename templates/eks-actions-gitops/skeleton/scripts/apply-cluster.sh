#!/usr/bin/env bash
# Makes the cluster of an environment what clusters/<environment>/eksctl.yaml says. Safe to run again at any time.
# Needs eksctl, the AWS CLI, yq, sha256sum, and credentials for the account. Usage: ENVIRONMENT=dev bash scripts/apply-cluster.sh
set -euo pipefail

config="clusters/${ENVIRONMENT:?is the folder below clusters/}/eksctl.yaml"
source_of_truth="clusters/${ENVIRONMENT}/cluster.yaml"
name="$(yq --exit-status '.metadata.name' "${config}")"
version="$(yq --exit-status '.metadata.version' "${config}")"
declared_source="$(yq '.metadata.tags["backstage-eks.io/source"] // ""' "${config}")"
AWS_REGION="$(yq --exit-status '.metadata.region' "${config}")"
export AWS_REGION

say() {
  echo "$*"
  echo "- $*" >> "${GITHUB_STEP_SUMMARY:-/dev/null}"
}

stop() {
  echo "::error::$*"
  say "Stopped: $*"
  exit 1
}

# What the cluster is now; empty when it does not exist. Any other failure ends the run.
describe() {
  local answer errors
  errors="$(mktemp)"
  if answer="$(aws eks describe-cluster --name "${name}" --output json 2> "${errors}")"; then
    echo "${answer}"
  elif ! grep --quiet ResourceNotFoundException "${errors}"; then
    cat "${errors}" >&2
    return 1
  fi
}

create() {
  say "Creating \`${name}\` with Kubernetes ${version} in ${AWS_REGION}."
  eksctl create cluster --config-file "${config}" --timeout 60m
}

# EKS upgrades by one minor version at a time, the control plane before the nodes.
upgrade_control_plane() {
  local current="$1"
  if [[ "${current}" == "${version}" ]]; then
    return
  fi
  local step=$((${version#1.} - ${current#1.}))
  if ((step != 1)); then
    stop "the cluster runs ${current} and cluster.yaml says ${version}. Go one minor version up at a time."
  fi
  say "Upgrading the control plane from ${current} to ${version}."
  eksctl upgrade cluster --config-file "${config}" --approve
}

upgrade_node_groups() {
  local group current
  for group in "${node_groups[@]}"; do
    [[ -n "${group}" ]] || continue
    current="$(aws eks describe-nodegroup --cluster-name "${name}" --nodegroup-name "${group}" \
      --query nodegroup.version --output text)"
    if [[ "${current}" != "${version}" ]]; then
      say "Upgrading node group \`${group}\` from ${current} to ${version}."
      eksctl upgrade nodegroup --cluster "${name}" --name "${group}" --kubernetes-version "${version}" --wait
    fi
  done
}

# Says which of the names on standard input the files do not name. They stay: deleting them is for a person to do.
report_leftovers() {
  local what="$1" declared="$2" left
  left="$(sort | comm -13 <(sort <<< "${declared}") -)"
  if [[ -n "${left}" ]]; then
    say "Not in the file, but still there: ${what} ${left//$'\n'/, }. See docs/operations.md."
  fi
}

update() {
  local cluster="$1" status current theirs groups addons declared_groups declared_addons
  status="$(yq '.cluster.status' <<< "${cluster}")"
  current="$(yq '.cluster.version' <<< "${cluster}")"
  theirs="$(yq '.cluster.tags["backstage-eks.io/source"] // ""' <<< "${cluster}")"
  if [[ -z "${declared_source}" || "${theirs}" != "${declared_source}" ]]; then
    stop "a cluster \`${name}\` exists that this repository did not make (its source is \"${theirs}\", and here \"${declared_source}\" is declared). Choose another name."
  fi
  if [[ "${status}" != ACTIVE ]]; then
    stop "the cluster is ${status}. Run this workflow again when it is ACTIVE."
  fi
  # Looked up first: a list that cannot be had ends the run, and is not taken for an empty one.
  declared_groups="$(yq '.managedNodeGroups[].name' "${config}")"
  declared_addons="$(yq '.addons[].name' "${config}")"
  mapfile -t node_groups <<< "${declared_groups}"
  upgrade_control_plane "${current}"
  eksctl utils update-cluster-logging --config-file "${config}" --approve
  eksctl utils update-cluster-vpc-config --config-file "${config}" --approve
  eksctl create nodegroup --config-file "${config}"
  eksctl create addon --config-file "${config}"
  eksctl update addon --config-file "${config}" --wait
  upgrade_node_groups
  eksctl scale nodegroup --config-file "${config}" --wait
  groups="$(aws eks list-nodegroups --cluster-name "${name}" --output json)"
  addons="$(aws eks list-addons --cluster-name "${name}" --output json)"
  yq '.nodegroups[]' <<< "${groups}" | report_leftovers "node groups" "${declared_groups}"
  yq '.addons[]' <<< "${addons}" | report_leftovers "add-ons" "${declared_addons}"
}

# What is merged without rendering would change nothing, and nobody would notice.
recorded="$(sed -n 's/^# cluster.yaml sha256: //p' "${config}")"
if [[ "${recorded}" != "$(sha256sum "${source_of_truth}" | cut -d ' ' -f 1)" ]]; then
  stop "${config} is not derived from this ${source_of_truth}. Run \`eks-cluster-repo render\`, commit both, and merge again."
fi

cluster="$(describe)"
if [[ -z "${cluster}" ]]; then
  create
else
  update "${cluster}"
fi
say "\`${name}\` is what \`${config}\` says."
