-- Units of all compounds have the same names.
drop index registry_change_entry;
create index registry_change_entry on registry_change (register, compound, entry, id);

create index registry_manager_firm on registry_manager (firm);
