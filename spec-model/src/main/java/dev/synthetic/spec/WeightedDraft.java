package dev.synthetic.spec;

/**
 * A part of a mixture being written, as {@link Distributions#weighted} makes it.
 *
 * @param weight how often draws are by it, relative to the other parts
 * @param distribution the shape of these draws
 */
public record WeightedDraft(double weight, DistributionDraft distribution) {}
