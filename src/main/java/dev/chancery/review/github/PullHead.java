package dev.chancery.review.github;

import dev.chancery.review.github.api.RepositoryName;

/** What a pull request asks to merge at one moment: from which commit on, up to which. */
public record PullHead(RepositoryName repository, int pull, String baseCommit, String headCommit, String title) {}
