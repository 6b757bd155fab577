package dev.chancery.gateway;

/** Whether work may start: a slot of its own, or no room. */
public sealed interface Admission permits Slot, Rejected {}
