-- From the digest of a text to the versions that hold it.
create index version_by_digest on catalog.version (digest);
