package dev.chancery.authority.policy;

import dev.chancery.identity.AgentState;

/** What holds whatever policies say. A rule that applies says why. */
sealed interface Rule {

    String id();

    boolean appliesTo(Question question);

    /** Stops what would otherwise be permitted. */
    sealed interface Forbid extends Rule {

        String reason(Question question);
    }

    /** An agent acts only while it is registered and active. */
    record ForbidStoppedAgents(String id) implements Forbid {

        @Override
        public boolean appliesTo(Question question) {
            return question.agent() == null || question.agent().state() != AgentState.ACTIVE;
        }

        @Override
        public String reason(Question question) {
            return question.agent() == null
                    ? "The agent is not registered."
                    : "The agent " + question.agent().name() + " is not active.";
        }
    }

    /** An agent that is meant for some environments acts in no other. */
    record ForbidForeignEnvironments(String id, String environment) implements Forbid {

        @Override
        public boolean appliesTo(Question question) {
            return question.agent() != null && !question.agent().mayBeUsedIn(environment);
        }

        @Override
        public String reason(Question question) {
            return "The agent may not be used in " + environment + ".";
        }
    }

    /** An agent acts only under a task that was given to it. */
    record ForbidForeignTasks(String id) implements Forbid {

        @Override
        public boolean appliesTo(Question question) {
            return question.task() == null
                    || question.agent() == null
                    || !question.task().agent().equals(question.agent().id());
        }

        @Override
        public String reason(Question question) {
            return "The agent has no such task.";
        }
    }

    /** Nothing happens under a task that ended or whose time is up. */
    record ForbidEndedTasks(String id) implements Forbid {

        @Override
        public boolean appliesTo(Question question) {
            var task = question.task();
            return task == null
                    || task.state() != TaskState.OPEN
                    || !question.now().isBefore(task.deadline());
        }

        @Override
        public String reason(Question question) {
            var task = question.task();
            if (task == null) {
                return "There is no such task.";
            }
            return task.state() == TaskState.OPEN
                    ? "The deadline of the task " + task.id() + " passed at " + task.deadline() + "."
                    : "The task " + task.id() + " is " + task.state().label() + ".";
        }
    }

    /** Under a task an agent acts only for the one the task is for. */
    record ForbidForeignPrincipals(String id) implements Forbid {

        @Override
        public boolean appliesTo(Question question) {
            return question.task() != null
                    && !question.task()
                            .onBehalfOf()
                            .equals(question.request().onBehalfOf().label());
        }

        @Override
        public String reason(Question question) {
            return "The task is not for " + question.request().onBehalfOf().label() + ".";
        }
    }

    /** Nothing happens that the task, or one above it, was not granted. */
    record ForbidBeyondTheGrant(String id) implements Forbid {

        @Override
        public boolean appliesTo(Question question) {
            var task = question.task();
            return task != null
                    && (task.isSpent()
                            || !task.grant().covers(question.request().act()));
        }

        @Override
        public String reason(Question question) {
            return question.task() != null && question.task().isSpent()
                    ? "The task " + question.task().id() + " has used up its credentials."
                    : "The task was not granted " + question.request().act().name() + ".";
        }
    }

    /** What no digest can stand for cannot be bound to a credential. */
    record ForbidUnnameableArguments(String id) implements Forbid {

        @Override
        public boolean appliesTo(Question question) {
            return question.argumentsDigest() == null;
        }

        @Override
        public String reason(Question question) {
            return "The arguments have no canonical JSON form.";
        }
    }
}
