package dev.chancery.provenance.admission;

/** Says whether a digest may run somewhere. */
@FunctionalInterface
interface Judge {

    Judgement judge(Place place);
}
