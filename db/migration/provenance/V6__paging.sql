-- Refusals alone, newest first, however few of them there are.
create index release_failed on provenance.release (verified_at desc) where not passed;
create index admission_refused on provenance.admission (latest_at desc) where not admitted;

-- What runs of each resource, found without reading the rollouts of the others.
create index deployment_by_resource
    on provenance.deployment (environment, resource_uri, deployed_at desc, envelope_digest desc);
