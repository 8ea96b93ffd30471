package org.kedang.profiles.spi;

class InMemoryStagePoliciesTest extends StagesContract {
    @Override
    protected StagePolicies policies() {
        return new InMemoryStagePolicies(StagesContract.lampFactory());
    }
}
