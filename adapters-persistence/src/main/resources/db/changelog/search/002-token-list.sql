--liquibase formatted sql

--changeset search:002-token-list
--comment New tokens are put on a short list and sorted into the index many at a time, which costs half as much. Every search reads the whole list: it is kept short by its limit and by the job search-tokens.
alter index customer_search_grams set (fastupdate = on, gin_pending_list_limit = 1024);
--rollback alter index customer_search_grams set (fastupdate = off); alter index customer_search_grams reset (gin_pending_list_limit); select gin_clean_pending_list('customer_search_grams');
