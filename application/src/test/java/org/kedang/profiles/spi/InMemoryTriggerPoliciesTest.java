package org.kedang.profiles.spi;

class InMemoryTriggerPoliciesTest extends TriggerPoliciesContract {
    @Override
    protected TriggerPolicies policies() {
        return new InMemoryTriggerPolicies(SampleTriggers.policy());
    }
}
