package org.kedang.profiles.spi;

class InMemoryDictionariesTest extends DictionariesContract {
    @Override
    protected Dictionaries dictionaries() {
        return new InMemoryDictionaries(SampleDictionary.first());
    }
}
