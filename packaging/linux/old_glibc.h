/* Compiled into everything of the Python that goes into the bundle (-include): the newer versions of these
 * functions came with glibc 2.29, and a bundle that asked for them would not start on 2.28 (Astra Linux 1.7).
 * The older ones differ in how they set errno alone, and Python sets it itself. */
#if defined(__linux__) && defined(__x86_64__) && !defined(__ASSEMBLER__)
__asm__(".symver exp,exp@GLIBC_2.2.5");
__asm__(".symver exp2,exp2@GLIBC_2.2.5");
__asm__(".symver log,log@GLIBC_2.2.5");
__asm__(".symver log2,log2@GLIBC_2.2.5");
__asm__(".symver pow,pow@GLIBC_2.2.5");
#endif
