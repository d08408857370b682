using System.Runtime.InteropServices;
using ReproSuite.Tool;

// Ctrl-C and SIGTERM end the run at the next step: what is done is kept, and the exit code is 130. The second time they end the process at once.
using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
return CommandLine.Run(args, Surroundings.OfProcess(interruption.Token));

void Interrupt(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}
