package dev.chancery.models.prompts;

/** Whether the words of prompts and replies are logged at this moment; asked on every call, so it is quick. */
@FunctionalInterface
public interface PromptSwitch {

    boolean isOn();
}
