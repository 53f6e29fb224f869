"""The intermediate form: a DAG of typed values, without text."""
