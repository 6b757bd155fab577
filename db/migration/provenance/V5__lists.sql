-- The rollouts of an artifact, for the page of the artifact and the way back to it.
create index deployment_by_digest on provenance.deployment (algorithm, hex);
