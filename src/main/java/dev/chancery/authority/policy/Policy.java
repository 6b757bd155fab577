package dev.chancery.authority.policy;

/** Decides acts. What it does not permit it denies. */
@FunctionalInterface
interface Policy {

    Decision decide(Question question);
}
