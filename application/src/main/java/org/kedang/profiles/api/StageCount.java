package org.kedang.profiles.api;

import java.io.Serializable;
import org.kedang.profiles.domain.LifeStage;

/** How many of the customers a reader may see stand in a stage of business. */
public record StageCount(LifeStage stage, long customers) implements Serializable {}
