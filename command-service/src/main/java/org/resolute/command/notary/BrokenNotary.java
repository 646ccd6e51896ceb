package org.resolute.command.notary;

/** To sign would be to vouch for what is not so. Nothing is signed until someone has looked. */
final class BrokenNotary extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenNotary(String sentence) {
        super(sentence);
    }
}
