package dev.chancery.tools.repository;

import java.util.List;

/** What can be asked of a repository, with every argument in place. */
sealed interface RepositoryAct {

    String repository();

    /** Which commit does a revision mean? */
    record Resolve(String repository, String revision) implements RepositoryAct {}

    /** What changed from base to head? */
    record Compare(String repository, String base, String head) implements RepositoryAct {}

    /** What do these files say at a commit? */
    record Read(String repository, String commit, List<String> paths) implements RepositoryAct {}
}
