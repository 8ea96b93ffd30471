package org.kedang.badsample.left.domain;

import jakarta.inject.Named;

/** Breaks rule 1: a framework inside. */
@Named
public class LampWithAnnotation {}
