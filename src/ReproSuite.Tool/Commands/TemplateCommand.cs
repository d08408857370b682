using System.CommandLine;
using ReproSuite.Core.Faults;
using ReproSuite.Reporting;
using ReproSuite.Reporting.Model;

namespace ReproSuite.Tool.Commands;

/// <summary><c>template</c>: gives the shipped templates to those who want to change them, and tells what they can show.</summary>
internal static class TemplateCommand
{
    public static Command Create(Surroundings world) =>
        new ToolCommand("template", "Get the templates of reports, to change them.", "dotnet repro template eject mine") { Eject(world), Model(world) };

    private static ToolCommand Eject(Surroundings world)
    {
        var folder = new Argument<string>("DIR") { Description = "Where to; made if it is not there." };
        var force = new Option<bool>("--force") { Description = "Overwrite templates that are there." };
        var command = new ToolCommand("eject", "Write the shipped templates into a folder; 'report --template DIR' renders with them.", "dotnet repro template eject mine") { folder, force };
        command.SetAction(parsed => Eject(world, world.Resolve(parsed.GetRequiredValue(folder)), parsed.GetValue(force)));
        return command;
    }

    private static int Eject(Surroundings world, string folder, bool force)
    {
        var files = ReportTemplates.Shipped.All.Select(template => (Path: Path.Combine(folder, template.File), template.Text)).ToList();
        if (!force && files.Exists(file => File.Exists(file.Path)))
            throw new InvalidInputException("RPR0520", "this template is there already. Choose another folder, or overwrite with --force.", new Location(world.Display(files.First(file => File.Exists(file.Path)).Path)));
        Directory.CreateDirectory(folder);
        foreach (var (path, text) in files)
        {
            File.WriteAllText(path, text);
            world.Out.WriteLine(world.Display(path));
        }
        return ExitCode.Ok;
    }

    private static ToolCommand Model(Surroundings world)
    {
        var command = new ToolCommand("model", "Print what templates of reports can show, as a Markdown table.", "dotnet repro template model");
        command.SetAction(_ => world.Out.Write(ModelMembers.Page()));
        return command;
    }
}
