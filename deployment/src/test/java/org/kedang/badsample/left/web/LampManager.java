package org.kedang.badsample.left.web;

/** Breaks rule 11: a name that says nothing. */
class LampManager {}
