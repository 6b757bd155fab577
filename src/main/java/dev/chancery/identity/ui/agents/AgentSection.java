package dev.chancery.identity.ui.agents;

import com.vaadin.flow.component.Component;
import dev.chancery.identity.AgentRecord;

/** A part of the page of one agent that another module adds: what it did, and what it may be asked to do. */
@FunctionalInterface
public interface AgentSection {

    /** The part for this agent, made anew whenever the page is drawn. */
    Component of(AgentRecord agent);
}
