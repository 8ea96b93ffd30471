package org.kedang.profiles.spi;

class InMemoryChangePoliciesTest extends ChangePoliciesContract {
    @Override
    protected ChangePolicies policies() {
        return new InMemoryChangePolicies(SampleChanges.policy());
    }
}
