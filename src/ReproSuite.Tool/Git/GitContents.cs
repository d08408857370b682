using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ReproSuite.Tool.Git;

/// <summary>Reads contents by their names through one <c>git cat-file --batch</c>.</summary>
internal sealed class GitContents : IDisposable
{
    private readonly Process _process;
    private readonly Stream _output;
    private readonly Task<string> _error;

    /// <summary>Takes over a process that answers a name per line with a line <c>NAME blob SIZE</c>, the bytes, and a line end.</summary>
    public GitContents(Process process) => (_process, _output, _error) = (process, process.StandardOutput.BaseStream, process.StandardError.ReadToEndAsync());

    /// <summary>The text of a content.</summary>
    /// <exception cref="Core.Faults.BrokenEnvironmentException">RPR0707: git cannot give it.</exception>
    public string Text(string blob)
    {
        try
        {
            _process.StandardInput.Write(blob + "\n");
            _process.StandardInput.Flush();
            var words = Line().Split(' ');
            if (words is not [_, "blob", var size]) throw GitRepository.Failed("cat-file", string.Join(' ', words));
            var bytes = new byte[long.Parse(size, CultureInfo.InvariantCulture)];
            _output.ReadExactly(bytes);
            _output.ReadByte();
            return Encoding.UTF8.GetString(bytes);
        }
        catch (IOException)
        {
            throw GitRepository.Failed("cat-file", _process.HasExited ? _error.Result : $"it did not give {blob}");
        }
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Line()
    {
        var line = new StringBuilder();
        for (var next = _output.ReadByte(); next != '\n'; next = _output.ReadByte())
        {
            if (next < 0) throw new EndOfStreamException();
            line.Append((char)next);
        }
        return line.ToString();
    }
}
