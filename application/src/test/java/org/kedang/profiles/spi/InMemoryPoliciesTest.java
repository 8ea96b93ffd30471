package org.kedang.profiles.spi;

class InMemoryPoliciesTest extends PoliciesContract {
    @Override
    protected Policies policies() {
        return new InMemoryPolicies(SampleDictionary.policy());
    }
}
