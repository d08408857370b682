using ReproSuite.Core;
using ReproSuite.Core.Design;
using ReproSuite.Core.Specs;

namespace ReproSuite.Reporting.Tests;

public class VariantGridTests
{
    private static readonly TrainingSpec Training = new(5, Optimizer: new Adam(0.001), Batch: 64);

    [Fact]
    public void Two_penalties_by_three_rates_are_a_grid_and_the_baseline_outside_it_is_left_out()
    {
        var grid = Assert.Single(VariantGrid.Of(Suite(
            Mlp("none", 0, 0),
            Mlp("a", 0.1, 0.5), Mlp("b", 0.1, 0.25), Mlp("c", 0.1, 0.75),
            Mlp("d", 0.01, 0.5), Mlp("e", 0.01, 0.25), Mlp("f", 0.01, 0.75),
            new Variant("wide", Mlp("x", 0, 0).Configuration with { Model = new Mlp([99], 3) }))));
        Assert.Equal(("dense.l2", "dropout"), (grid.Rows.Setting, grid.Columns.Setting));
        Assert.Equal(["0.01", "0.1"], grid.Rows.Levels);
        Assert.Equal(["rate 0.25", "rate 0.5", "rate 0.75"], grid.Columns.Levels);
        Assert.Equal(["a", "b", "c", "d", "e", "f"], grid.Cells.Select(c => c.Variant).Order());
        Assert.Equal(6, grid.Cells.Select(c => (c.Row, c.Column)).Distinct().Count());
    }

    [Fact]
    public void The_baseline_is_a_cell_where_it_is_a_combination_like_the_others_and_kinds_are_named_by_their_word()
    {
        var grid = Assert.Single(VariantGrid.Of(Suite(
            Trained("none", Training), Trained("a", Training with { Batch = 128 }), Trained("b", Training with { Batch = 32 }),
            Trained("c", Training with { Optimizer = new Sgd(0.01) }), Trained("d", Training with { Optimizer = new Sgd(0.01), Batch = 128 }),
            Trained("e", Training with { Optimizer = new Sgd(0.01), Batch = 32 }))));
        Assert.Equal(("training.batch", "training.optimizer"), (grid.Rows.Setting, grid.Columns.Setting));
        Assert.Equal(["32", "64", "128"], grid.Rows.Levels);
        Assert.Equal(["adam", "sgd"], grid.Columns.Levels);
        Assert.Equal(["b", "e", "none", "c", "a", "d"], grid.Cells.Select(c => c.Variant));
    }

    [Fact]
    public void Networks_of_unlike_depth_are_not_the_same_cell()
    {
        static Variant Deep(string name, EquatableList<int> hidden, double l2) => new(name, new Configuration(new Mlp(hidden, 3, L2: l2), Training));
        var grid = Assert.Single(VariantGrid.Of(Suite(
            Deep("none", [16], 0), Deep("a", [16, 16], 0), Deep("b", [16, 16, 16], 0), Deep("c", [16], 0.1), Deep("d", [16, 16], 0.1), Deep("e", [16, 16, 16], 0.1))));
        Assert.Equal(["16", "16, 16", "16, 16, 16"], (grid.Rows.Setting == "dense.units" ? grid.Rows : grid.Columns).Levels);
    }

    [Fact]
    public void A_grid_with_a_hole_or_of_four_cells_is_none()
    {
        Assert.Empty(VariantGrid.Of(Suite(Mlp("none", 0, 0), Mlp("a", 0.1, 0.5), Mlp("b", 0.1, 0.25), Mlp("c", 0.1, 0.75), Mlp("d", 0.01, 0.5), Mlp("e", 0.01, 0.25))));
        Assert.Empty(VariantGrid.Of(Suite(Mlp("none", 0, 0), Mlp("a", 0.1, 0), Mlp("b", 0, 0.5), Mlp("c", 0.1, 0.5))));
        Assert.Empty(VariantGrid.Of(SampleReport.Suite));
    }

    private static Suite Suite(params Variant[] variants) => (SampleReport.Suite with { Baseline = "none", Variants = variants.ToEquatableList(), Claims = [] }).Resolve();

    private static Variant Mlp(string name, double l2, double dropout) => new(name, new Configuration(new Mlp([16], 3, Dropout: dropout, L2: l2), Training));

    private static Variant Trained(string name, TrainingSpec training) => new(name, new Configuration(new Mlp([16], 3), training));
}
